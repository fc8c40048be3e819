package io.blockwright.training.policy;

import io.blockwright.training.torch.MlpPass;

/** {@link CostQuantiles} in plain Java, a state at a time. Belongs to one thread. */
public final class CostPass {
    private final CostQuantiles cost;
    private final MlpPass pass;
    private final float[] row;
    private final float[] median;
    private final float[] answer;

    public CostPass(CostQuantiles cost) {
        this.cost = cost;
        this.pass = new MlpPass(cost.network(), cost.weights());
        this.row = new float[cost.normaliser().size()];
        this.median = new float[cost.actions()];
        this.answer = new float[CostQuantiles.QUANTILES * cost.actions()];
    }

    /** Basis points, action by action, three quantiles each; the array is the pass's own and changes with the next call. */
    public float[] quantiles(float[] state) {
        System.arraycopy(state, 0, row, 0, row.length);
        cost.normaliser().apply(row, 0);
        float[] numbers = pass.answer(row);
        int rooms = cost.head().inputs();
        cost.head().apply(numbers, 0, median);
        double below = Math.exp(numbers[rooms]);
        double above = Math.exp(numbers[rooms + 1]);
        for (int action = 0; action < median.length; action++) {
            answer[3 * action] = (float) (cost.centre() + cost.unit() * (median[action] - below));
            answer[3 * action + 1] = cost.centre() + cost.unit() * median[action];
            answer[3 * action + 2] = (float) (cost.centre() + cost.unit() * (median[action] + above));
        }
        return answer;
    }
}
