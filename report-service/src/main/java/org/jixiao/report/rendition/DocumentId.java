package org.jixiao.report.rendition;

import java.util.Map;
import java.util.TreeMap;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;

/**
 * What a file was made from, as one digest: where all five are the same, the unsigned file is the same byte for byte in
 * every format.
 *
 * @param snapshot digest of the frozen facts
 * @param template digest of the wording
 * @param narrative digest of the text with its quotes
 * @param fonts digest of the font set
 * @param renderer version of the renderers, and the address that they print
 */
record DocumentId(String snapshot, String template, String narrative, String fonts, String renderer) {

    /** SHA-256 over the RFC 8785 form of the five; {@code sha256:} and 64 hexadecimal digits. */
    String digest() {
        return Digest.text(Digest.sha256(CanonicalJson.of(new TreeMap<>(Map.of(
                "snapshot", snapshot,
                "template", template,
                "narrative", narrative,
                "fonts", fonts,
                "renderer", renderer)))));
    }

    /** The 64 digits alone, as addresses and footers have them. */
    String hex() {
        return digest().substring(Digest.PREFIX.length());
    }
}
