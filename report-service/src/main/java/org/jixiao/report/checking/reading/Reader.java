package org.jixiao.report.checking.reading;

import java.io.IOException;
import org.jixiao.report.checking.text.SourceText;

/** Turns one kind of file into text with places. */
interface Reader {

    /** @throws IOException also where the file is broken */
    SourceText read(byte[] file) throws IOException, Unreadable;
}
