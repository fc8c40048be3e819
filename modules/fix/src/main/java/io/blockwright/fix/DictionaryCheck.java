package io.blockwright.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at a data dictionary of the user's before the FIX engine does, to say what is wrong with it in one sentence. */
final class DictionaryCheck {
    private static final String STANDARD = "FIX44.xml";

    private DictionaryCheck() {}

    /** Resolves the dictionary's path against the settings file's folder; the standard one needs no file. */
    static void check(Map<String, String> session, Path folder) throws SettingsRefused {
        String name = session.getOrDefault("DataDictionary", STANDARD);
        Path file = folder.resolve(name).toAbsolutePath();
        if (name.equals(STANDARD) && !Files.isRegularFile(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new SettingsRefused("The data dictionary " + file
                    + " does not exist: correct DataDictionary, or leave it" + " out to use the standard one.");
        }
        String version = version(file);
        if (!version.equals("FIX.4.4")) {
            throw new SettingsRefused(
                    "The data dictionary " + file + " is for " + version + ", but the desk speaks FIX.4.4.");
        }
        session.put("DataDictionary", file.toString());
    }

    private static String version(Path file) throws SettingsRefused {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(file.toFile()).getDocumentElement();
            return root.getTagName().toUpperCase(Locale.ROOT) + "." + root.getAttribute("major") + "."
                    + root.getAttribute("minor");
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new SettingsRefused("The data dictionary " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }
}
