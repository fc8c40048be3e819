package io.blockwright.launcher;

import io.blockwright.simulator.Curve;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A picture of curves on two axes, for documents: dark on white, colours that the colour-blind tell apart. */
final class Plot {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final int LEFT = 92;
    private static final int RIGHT = 28;
    private static final int TOP = 56;
    private static final int BOTTOM = 68;
    private static final Color INK = new Color(0x22, 0x26, 0x2b);
    private static final Color FAINT = new Color(0xdd, 0xe1, 0xe6);
    private static final List<Color> COLOURS =
            List.of(new Color(0x0b, 0x5f, 0xa5), new Color(0xc4, 0x4e, 0x12), new Color(0x6b, 0x72, 0x7a));

    /** How the points of a curve are shown. */
    enum Style {
        LINE,
        POINTS,
        BARS,
        DASHED
    }

    private record Drawn(String name, List<Curve.Point> points, Style style, Color colour) {}

    private record Bar(double x, double low, double high) {}

    private final String title;
    private final PlotAxis across;
    private final PlotAxis up;
    private final List<Drawn> curves = new ArrayList<>();
    private final List<Bar> errors = new ArrayList<>();

    Plot(String title, PlotAxis across, PlotAxis up) {
        this.title = title;
        this.across = across;
        this.up = up;
    }

    Plot add(String name, List<Curve.Point> points, Style style) {
        List<Curve.Point> shown = points.stream()
                .filter(p -> across.shows(p.x()) && up.shows(p.y()))
                .toList();
        shown.forEach(p -> {
            across.include(p.x());
            up.include(p.y());
        });
        curves.add(new Drawn(name, shown, style, COLOURS.get(curves.size() % COLOURS.size())));
        return this;
    }

    /** A line that stands for an uncertainty; what cannot be shown is cut off. */
    Plot error(double x, double low, double high) {
        if (across.shows(x) && up.shows(high)) {
            up.include(high);
            errors.add(new Bar(x, low, high));
        }
        return this;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        frame(g);
        g.setClip(new Rectangle2D.Double(LEFT - 5.0, TOP - 5.0, plotWidth() + 10, plotHeight() + 10));
        curves.forEach(curve -> draw(g, curve));
        g.setColor(COLOURS.getFirst());
        g.setStroke(new BasicStroke(1.5f));
        for (Bar bar : errors) {
            double low = up.shows(bar.low) ? y(bar.low) : HEIGHT - BOTTOM;
            g.draw(new Line2D.Double(x(bar.x), low, x(bar.x), y(bar.high)));
        }
        g.setClip(null);
        legend(g);
        g.dispose();
        return image;
    }

    private static double plotWidth() {
        return WIDTH - LEFT - RIGHT;
    }

    private static double plotHeight() {
        return HEIGHT - TOP - BOTTOM;
    }

    private double x(double value) {
        return LEFT + across.place(value) * plotWidth();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - up.place(value) * plotHeight();
    }

    private void frame(Graphics2D g) {
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
        g.setColor(INK);
        g.drawString(title, LEFT, 32);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.setStroke(new BasicStroke(1));
        for (double tick : across.ticks()) {
            g.setColor(FAINT);
            g.draw(new Line2D.Double(x(tick), TOP, x(tick), HEIGHT - BOTTOM));
            g.setColor(INK);
            String label = across.label(tick);
            g.drawString(label, (float) x(tick) - g.getFontMetrics().stringWidth(label) / 2f, HEIGHT - BOTTOM + 20);
        }
        for (double tick : up.ticks()) {
            g.setColor(FAINT);
            g.draw(new Line2D.Double(LEFT, y(tick), WIDTH - RIGHT, y(tick)));
            g.setColor(INK);
            String label = up.label(tick);
            g.drawString(label, LEFT - 8 - g.getFontMetrics().stringWidth(label), (float) y(tick) + 5);
        }
        g.drawString(
                across.title(),
                LEFT + ((float) plotWidth() - g.getFontMetrics().stringWidth(across.title())) / 2,
                HEIGHT - 18);
        g.rotate(-Math.PI / 2);
        g.drawString(
                up.title(), -(TOP + ((float) plotHeight() + g.getFontMetrics().stringWidth(up.title())) / 2), 24);
        g.rotate(Math.PI / 2);
    }

    private void draw(Graphics2D g, Drawn curve) {
        g.setColor(curve.colour);
        switch (curve.style) {
            case LINE -> line(g, curve, new BasicStroke(2.2f));
            case DASHED ->
                line(
                        g,
                        curve,
                        new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 5}, 0));
            case POINTS -> curve.points.forEach(p -> g.fill(new Ellipse2D.Double(x(p.x()) - 4, y(p.y()) - 4, 8, 8)));
            case BARS -> {
                double width = plotWidth() / Math.max(1, curve.points.size()) * 0.7;
                curve.points.forEach(
                        p -> g.fill(new Rectangle2D.Double(x(p.x()) - width / 2, y(p.y()), width, y(0) - y(p.y()))));
            }
        }
    }

    private void line(Graphics2D g, Drawn curve, BasicStroke stroke) {
        Path2D path = new Path2D.Double();
        for (Curve.Point p : curve.points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(p.x()), y(p.y()));
            } else {
                path.lineTo(x(p.x()), y(p.y()));
            }
        }
        g.setStroke(stroke);
        g.draw(path);
    }

    private void legend(Graphics2D g) {
        float right = WIDTH - RIGHT;
        for (int i = curves.size() - 1; i >= 0; i--) {
            Drawn curve = curves.get(i);
            if (!curve.name.isEmpty()) {
                right -= g.getFontMetrics().stringWidth(curve.name);
                g.setColor(INK);
                g.drawString(curve.name, right, 50);
                g.setColor(curve.colour);
                g.fill(new Rectangle2D.Double(right - 22, 44, 16, 4));
                right -= 40;
            }
        }
    }
}
