package io.blockwright.fix;

/**
 * Fixed values that a venue wants on every order; an empty string leaves the field out.
 *
 * @param account FIX 1
 * @param handlInst FIX 21
 * @param execInst FIX 18
 * @param exDestination FIX 100
 */
public record OrderFields(String account, String handlInst, String execInst, String exDestination) {
    /** Automated execution without intervention by a broker, nothing else. */
    public static final OrderFields STANDARD = new OrderFields("", "1", "", "");
}
