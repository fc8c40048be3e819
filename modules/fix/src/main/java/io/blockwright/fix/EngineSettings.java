package io.blockwright.fix;

import java.nio.file.Path;
import java.util.Map;
import quickfix.FileStoreFactory;
import quickfix.MemoryStoreFactory;
import quickfix.MessageStoreFactory;
import quickfix.SessionID;
import quickfix.SessionSettings;

/** Our settings in the FIX engine's own words. */
final class EngineSettings {
    private EngineSettings() {}

    static SessionID sessionId(FixSettings settings) {
        return new SessionID(
                settings.value("BeginString"),
                settings.value("SenderCompID"),
                settings.value("SenderSubID"),
                settings.value("SenderLocationID"),
                settings.value("TargetCompID"),
                settings.value("TargetSubID"),
                settings.value("TargetLocationID"),
                settings.value("SessionQualifier"));
    }

    static SessionSettings of(FixSettings settings, SessionID id) {
        SessionSettings engine = new SessionSettings();
        for (Map.Entry<String, String> value : settings.values().entrySet()) {
            engine.setString(id, value.getKey(), value.getValue());
        }
        Path store = settings.store();
        if (store != null) {
            engine.setString(id, "FileStorePath", store.toString());
        }
        return engine;
    }

    static MessageStoreFactory store(FixSettings settings, SessionID id) {
        return settings.store() == null
                ? new MemoryStoreFactory()
                : new MaskingStore.Factory(new FileStoreFactory(of(settings, id)));
    }
}
