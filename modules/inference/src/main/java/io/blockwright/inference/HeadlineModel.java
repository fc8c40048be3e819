package io.blockwright.inference;

import io.blockwright.inference.headline.HeadlineNetwork;
import io.blockwright.inference.headline.HeadlineTokens;
import io.blockwright.inference.headline.ScorerCard;
import io.blockwright.marketdata.SentimentScorer;
import java.nio.file.Path;

/**
 * A headline scorer that a user brings: a folder with {@code model.onnx}, {@code tokenizer.json} and {@code scorer.json}, which
 * says what the outputs mean. Too slow for the engine's thread (a {@code HeadlineJudge} asks it beside the engine); used by one
 * thread at a time. The same answer to the same text.
 */
public final class HeadlineModel implements SentimentScorer, AutoCloseable {
    private final ScorerCard card;
    private final HeadlineTokens tokens;
    private final HeadlineNetwork network;

    private HeadlineModel(ScorerCard card, HeadlineTokens tokens, HeadlineNetwork network) {
        this.card = card;
        this.tokens = tokens;
        this.network = network;
    }

    /**
     * Opens a scorer and asks it for one headline, so that one which does not fit is found now.
     *
     * @param folder the user's
     * @param cache where the tokenizer's native library (14 MB) is unpacked, once
     * @throws io.blockwright.marketdata.MarketDataException with one sentence for the user when it cannot be used
     */
    public static HeadlineModel open(Path folder, Path cache) {
        ScorerCard card = ScorerCard.read(folder);
        HeadlineTokens tokens = HeadlineTokens.open(folder, card.longest(), cache);
        try {
            HeadlineNetwork network = HeadlineNetwork.open(folder, card);
            HeadlineModel model = new HeadlineModel(card, tokens, network);
            try {
                model.score("Record profit as losses narrow");
                return model;
            } catch (RuntimeException e) {
                network.close();
                throw e;
            }
        } catch (RuntimeException e) {
            tokens.close();
            throw e;
        }
    }

    /** Who it is, for people. */
    public String name() {
        return card.name();
    }

    @Override
    public double score(String text) {
        return card.score(network.answer(tokens.of(text)));
    }

    @Override
    public void close() {
        network.close();
        tokens.close();
    }
}
