package io.blockwright.inference.headline;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.blockwright.marketdata.MarketDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Words into the numbers that a model reads, by the tokenizer file that was trained with it. The native library behind it is
 * unpacked into the cache folder; nothing is fetched from anywhere. One thread at a time.
 */
public final class HeadlineTokens implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;

    private HeadlineTokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** Opens {@code tokenizer.json}; what is longer than {@code longest} tokens is cut. */
    public static HeadlineTokens open(Path folder, int longest, Path cache) {
        Path file = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(file)) {
            throw new MarketDataException("The folder " + folder
                    + " holds no tokenizer.json: copy the one that was trained with the model there.");
        }
        stayHere(cache);
        try {
            return new HeadlineTokens(HuggingFaceTokenizer.newInstance(
                    file, Map.of("truncation", "true", "maxLength", Integer.toString(longest), "padding", "false")));
        } catch (IOException | RuntimeException e) {
            throw new MarketDataException(
                    "The file " + file + " is no tokenizer (" + reason(e)
                            + "): copy the tokenizer.json that was trained with the model there.",
                    e);
        } catch (LinkageError e) {
            throw new MarketDataException(
                    "The tokenizer's native library does not load (" + reason(e) + "): see that there is room in "
                            + cache + ".",
                    e);
        }
    }

    /** The library would report its use, look for models on the net and write into the user's home: it must not. */
    private static void stayHere(Path cache) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        for (String place : new String[] {"ENGINE_CACHE_DIR", "DJL_CACHE_DIR"}) {
            if (System.getProperty(place) == null) {
                System.setProperty(place, cache.toAbsolutePath().toString());
            }
        }
    }

    static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }

    /**
     * A headline's tokens.
     *
     * @return three rows of equal length: ids, ones, and which text each belongs to (always the first)
     */
    public long[][] of(String text) {
        Encoding encoding = tokenizer.encode(text);
        return new long[][] {encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds()};
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
