package org.jixiao.report.layout;

import java.util.List;

/** @param code the QR code of the page, empty on all but the last */
public record PlacedPage(int number, List<PlacedText> texts, List<PlacedRule> rules, List<PlacedBox> code) {

    public PlacedPage {
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
        code = List.copyOf(code);
    }
}
