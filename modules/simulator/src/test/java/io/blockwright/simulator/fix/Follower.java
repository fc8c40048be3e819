package io.blockwright.simulator.fix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rebuilds a book from market data messages as the rules of engagement say, with no knowledge of how they were made. */
final class Follower {
    final NavigableMap<BigDecimal, Long> bids = new TreeMap<>(Collections.reverseOrder());
    final NavigableMap<BigDecimal, Long> offers = new TreeMap<>();
    final List<String> trades = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();
    String condition = "";

    /** Takes a W or an X. */
    void take(String message) {
        boolean whole = RawMessage.field(message, 35).equals("W");
        if (whole) {
            bids.clear();
            offers.clear();
            condition = "";
        }
        int declared = Integer.parseInt(RawMessage.field(message, 268));
        List<Map<String, String>> entries = entries(message, whole ? "269" : "279");
        if (entries.size() != declared) {
            complaints.add("268=" + declared + " but " + entries.size() + " entries");
        }
        entries.forEach(entry -> take(entry, whole));
    }

    private static List<Map<String, String>> entries(String message, String first) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (String field : message.split("\u0001", -1)) {
            int at = field.indexOf('=');
            if (at < 0) {
                continue;
            }
            String tag = field.substring(0, at);
            if (tag.equals(first)) {
                entries.add(new HashMap<>());
            }
            if (!entries.isEmpty()) {
                entries.getLast().put(tag, field.substring(at + 1));
            }
        }
        return entries;
    }

    private void take(Map<String, String> entry, boolean whole) {
        condition = entry.getOrDefault("276", condition);
        BigDecimal price = new BigDecimal(entry.get("270"));
        if (entry.get("269").equals("2")) {
            trades.add(entry.getOrDefault("278", entry.get("58")) + " " + entry.get("271") + " at " + price + " by "
                    + entry.getOrDefault("277", "?"));
            return;
        }
        NavigableMap<BigDecimal, Long> side = entry.get("269").equals("0") ? bids : offers;
        String action = whole ? "0" : entry.get("279");
        boolean known = side.containsKey(price);
        if (known == action.equals("0")) {
            complaints.add("action " + action + " for a level that is " + (known ? "known" : "unknown") + ": " + entry);
        }
        if (action.equals("2")) {
            side.remove(price);
        } else {
            side.put(price, Long.parseLong(entry.get("271")));
        }
    }
}
