package org.jixiao.report.checking.reading;

/** What a report of persons can be; a file beyond it is refused before it is read. */
final class Limits {

    /** Octets of a file as it is sent. */
    static final long SENT = 20L << 20;

    /** Octets of all parts of an archive together; what the archive says of its own sizes is not believed. */
    static final long UNPACKED = 80L << 20;

    static final int PARTS = 2_000;
    static final int PAGES = 200;
    static final int ROWS = 3_000;
    static final int COLUMNS = 60;

    /** Characters of text: the longest report known has about 60,000. */
    static final int CHARACTERS = 300_000;

    private Limits() {}

    static Unreadable tooLarge(String what) {
        return new Unreadable(what + "，请拆分后再检查", "The file is larger than a report of persons can be");
    }
}
