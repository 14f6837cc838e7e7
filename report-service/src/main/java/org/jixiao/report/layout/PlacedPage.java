package org.jixiao.report.layout;

import java.util.List;

public record PlacedPage(int number, List<PlacedText> texts, List<PlacedRule> rules) {

    public PlacedPage {
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
    }
}
