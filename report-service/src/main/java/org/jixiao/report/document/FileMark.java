package org.jixiao.report.document;

/**
 * 文件标识: by which a file, also one printed on paper, is found again and verified.
 *
 * @param documentId SHA-256 of what the file was made from, 64 hexadecimal digits
 * @param address where a person or a machine asks about it; ends with the identifier
 */
public record FileMark(String documentId, String address) {

    public FileMark {
        if (!documentId.matches("[0-9a-f]{64}") || !address.endsWith(documentId)) {
            throw new IllegalArgumentException(
                    "a file is marked by a SHA-256 and by the address at which it is asked for");
        }
    }

    /** What stands in the footer: the first sixteen digits tell files of one office apart, the QR code has them all. */
    public String footer() {
        return "文件标识 " + documentId.substring(0, 16);
    }
}
