package io.blockwright.training.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Mean and deviation of numbers as they come (B. Welford 1962). Belongs to one thread. */
final class Spread {
    private long count;
    private double mean;
    private double squares;

    void add(double number) {
        count++;
        double off = number - mean;
        mean += off / count;
        squares += off * (number - mean);
    }

    long count() {
        return count;
    }

    double mean() {
        return mean;
    }

    /** Never 0, so that it can be divided by. */
    double deviation() {
        double deviation = count < 2 ? 1 : Math.sqrt(squares / (count - 1));
        return deviation > 1e-9 ? deviation : 1;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(count);
        out.writeDouble(mean);
        out.writeDouble(squares);
    }

    void read(DataInput in) throws IOException {
        count = in.readLong();
        mean = in.readDouble();
        squares = in.readDouble();
    }
}
