package io.blockwright.workstation.tiles;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.Tile.TextSize;
import eu.hansolo.tilesfx.TileBuilder;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;

/**
 * A TilesFX tile in the window's colours, typeface and number format: a number and the course it took lately, which is what
 * that library draws best. A value that is not known yet is not drawn at all: the
 * words beneath say so. FX thread.
 */
final class ThemedTile {
    private static final char MINUS = '\u2212';

    private final Tile tile;
    private final String unit;

    private ThemedTile(String id, String unit, Tile tile) {
        this.tile = tile;
        this.unit = unit;
        tile.setId(id);
        tile.skinProperty().subscribe(skin -> {
            if (skin != null) {
                minus(tile);
            }
        });
    }

    /** Its own skin writes a value below zero with a hyphen, whatever format it is given. */
    private static void minus(Parent part) {
        for (Node child : part.getChildrenUnmodifiable()) {
            if (child instanceof Text words) {
                words.textProperty().subscribe(text -> {
                    if (text.startsWith("-")) {
                        words.setText(MINUS + text.substring(1));
                    }
                });
            } else if (child instanceof Parent inner) {
                minus(inner);
            }
        }
    }

    /** A number with the course it took lately. */
    static ThemedTile course(String id, String title, String unit, int decimals) {
        return new ThemedTile(
                id,
                unit,
                plain(title, decimals)
                        .averageVisible(false)
                        .minMeasuredValueVisible(false)
                        .maxMeasuredValueVisible(false)
                        .smoothing(false)
                        .averagingPeriod(120)
                        .build());
    }

    private static TileBuilder<?> plain(String title, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        String digits = decimals == 0 ? "" : "." + "0".repeat(decimals);
        TileBuilder<?> builder = TileBuilder.create();
        builder.skinType(SkinType.SPARK_LINE)
                .title(title)
                .animated(false)
                .decimals(decimals)
                .tickLabelDecimals(0)
                .locale(Locale.ROOT)
                .customDecimalFormatEnabled(true)
                .customDecimalFormat(new DecimalFormat("#,##0" + digits, symbols))
                .roundedCorners(false)
                .textSize(TextSize.BIGGER)
                .textVisible(true);
        return builder;
    }

    Tile node() {
        return tile;
    }

    /** Takes the theme's colours. */
    void wear(Theme theme) {
        tile.setCustomFontEnabled(true);
        tile.setCustomFont(theme.face().font(12));
        tile.setBackgroundColor(theme.colour(Tone.PANEL));
        tile.setBorderColor(theme.colour(Tone.LINE));
        tile.setBorderWidth(0);
        tile.setForegroundBaseColor(theme.colour(Tone.TEXT));
        tile.setTitleColor(theme.colour(Tone.MUTED));
        tile.setTextColor(theme.colour(Tone.MUTED));
        tile.setDescriptionColor(theme.colour(Tone.MUTED));
        tile.setUnitColor(theme.colour(Tone.MUTED));
        tile.setValueColor(theme.colour(Tone.TEXT));
        tile.setBarColor(theme.colour(Tone.ACCENT));
        tile.setBarBackgroundColor(theme.colour(Tone.LINE));
        tile.setChartGridColor(theme.colour(Tone.LINE));
    }

    /** A value, or NaN for not known yet, and the words beneath. */
    void show(double value, String note) {
        boolean known = !Double.isNaN(value);
        tile.setValueVisible(known);
        tile.setUnit(known ? unit : "");
        if (known) {
            tile.setValue(value);
        }
        tile.setText(note);
        tile.setAccessibleText(
                tile.getTitle() + ": " + (known ? Numbers.decimal(value, tile.getDecimals()) : "") + " " + note);
    }
}
