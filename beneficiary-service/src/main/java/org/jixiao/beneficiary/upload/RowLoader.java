package org.jixiao.beneficiary.upload;

import java.util.List;

/** What a kind of file is made of, and what is done with each of its rows. */
public interface RowLoader {

    /** As it is called in the record of acts and in addresses: {@code bank-returns}. */
    String kind();

    /** Headings without which no row can be read. */
    List<String> required();

    /** In the running transaction; a row that is not accepted leaves nothing behind. */
    Verdict take(Upload upload, NamedCells cells);
}
