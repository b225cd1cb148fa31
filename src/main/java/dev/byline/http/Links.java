package dev.byline.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Links of a view in a fixed order, so that the same answer is the same bytes on every node and after every start. */
public final class Links {

    private Links() {
    }

    /** Links from names and addresses in turn. */
    public static Map<String, String> of(String... namesAndAddresses) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int index = 0; index + 1 < namesAndAddresses.length; index += 2) {
            links.put(namesAndAddresses[index], namesAndAddresses[index + 1]);
        }
        return links;
    }
}
