package io.blockwright.simulator;

import java.util.Arrays;

/** When orders will be cancelled, earliest first: a binary heap over two arrays, so that nothing is allocated per order. */
final class Expiries {
    private double[] times = new double[1024];
    private long[] orders = new long[1024];
    private int size;

    /** When the next order is due, infinity when there is none. */
    double next() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    void add(double time, long order) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            orders = Arrays.copyOf(orders, size * 2);
        }
        int at = size++;
        while (at > 0 && before(time, order, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        times[at] = time;
        orders[at] = order;
    }

    /** Takes the next order; only when there is one. */
    long take() {
        long first = orders[0];
        double time = times[--size];
        long order = orders[size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(times[child + 1], orders[child + 1], child)) {
                child++;
            }
            if (before(time, order, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        times[at] = time;
        orders[at] = order;
        return first;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
    }

    private boolean before(double time, long order, int other) {
        return time < times[other] || (time == times[other] && order < orders[other]);
    }
}
