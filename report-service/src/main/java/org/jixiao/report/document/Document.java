package org.jixiao.report.document;

import java.util.List;

public record Document(DocumentProperties properties, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }
}
