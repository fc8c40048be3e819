package io.blockwright.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real scorer of five words: a tokenizer that knows them, and a model that adds up what each says for positive, negative and
 * neutral (Gather, then ReduceSum), written out in the wire format of onnx.proto.
 */
public final class TinyScorer {
    private static final List<String> WORDS = List.of("[UNK]", "profit", "record", "falls", "loss");
    private static final float[][] SAYS = {{0, 0, 0.2f}, {1, 0, 0}, {2, 0, 0}, {0, 3, 0}, {0, 2, 0}};

    private TinyScorer() {}

    /** A folder with model, tokenizer and description. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model());
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.writeString(
                folder.resolve("scorer.json"),
                "{\"name\": \"tiny\", \"labels\": [\"positive\", \"negative\", \"neutral\"]}");
        return folder;
    }

    /** A tokenizer.json of the five words. */
    public static String tokenizer() {
        StringBuilder vocabulary = new StringBuilder();
        for (int i = 0; i < WORDS.size(); i++) {
            vocabulary
                    .append(i == 0 ? "" : ",")
                    .append('"')
                    .append(WORDS.get(i))
                    .append("\":")
                    .append(i);
        }
        return """
                {"version":"1.0","truncation":null,"padding":null,
                 "added_tokens":[{"id":0,"content":"[UNK]","single_word":false,"lstrip":false,"rstrip":false,
                                  "normalized":false,"special":true}],
                 "normalizer":{"type":"Lowercase"},"pre_tokenizer":{"type":"Whitespace"},
                 "post_processor":null,"decoder":null,
                 "model":{"type":"WordLevel","vocab":{%s},"unk_token":"[UNK]"}}
                """.formatted(vocabulary);
    }

    /** An ONNX model of two nodes. */
    public static byte[] model() {
        ByteBuffer raw = ByteBuffer.allocate(SAYS.length * 3 * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : SAYS) {
            for (float number : row) {
                raw.putFloat(number);
            }
        }
        Message table = new Message()
                .number(1, SAYS.length)
                .number(1, 3)
                .number(2, 1)
                .text(8, "table")
                .bytes(9, raw.array());
        Message gather = new Message()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "words")
                .text(4, "Gather");
        Message sum = new Message()
                .text(1, "words")
                .text(2, "logits")
                .text(4, "ReduceSum")
                .message(5, new Message().text(1, "axes").number(8, 1).number(20, 7))
                .message(5, new Message().text(1, "keepdims").number(3, 0).number(20, 2));
        Message graph = new Message()
                .message(1, gather)
                .message(1, sum)
                .text(2, "tiny")
                .message(5, table)
                .message(11, tensor("input_ids", 7, new Message().number(1, 1), new Message().text(2, "n")))
                .message(11, tensor("attention_mask", 7, new Message().number(1, 1), new Message().text(2, "n")))
                .message(12, tensor("logits", 1, new Message().number(1, 1), new Message().number(1, 3)));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 11))
                .out
                .toByteArray();
    }

    private static Message tensor(String name, int type, Message... dimensions) {
        Message shape = new Message();
        for (Message dimension : dimensions) {
            shape.message(1, dimension);
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** Protobuf wire format: as much of it as the model needs. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, int value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.out.toByteArray());
        }

        Message bytes(int field, byte[] content) {
            varint((field << 3) | 2);
            varint(content.length);
            out.writeBytes(content);
            return this;
        }

        private void varint(int value) {
            int rest = value;
            while (rest > 0x7F) {
                out.write((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }
}
