package io.blockwright.workstation.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one package of the window, from its {@code messages.properties}: {@code
 * private static final Texts TEXTS = Texts.of(LadderPanel.class)}. Immutable; any thread.
 */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of the package that a class is in. */
    public static Texts of(Class<?> inPackage) {
        return new Texts(ResourceBundle.getBundle(
                inPackage.getPackageName() + ".messages", Locale.getDefault(), inPackage.getClassLoader()));
    }

    /**
     * The text under a key, {@code {0}}… replaced (an apostrophe in a text with arguments is written twice, as {@link
     * MessageFormat} wants it).
     *
     * @throws MissingResourceException when the key is in no bundle
     */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(arguments);
    }
}
