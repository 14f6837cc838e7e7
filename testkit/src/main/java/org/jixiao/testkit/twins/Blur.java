package org.jixiao.testkit.twins;

/** Takes out of an answer what is new in every answer. */
final class Blur {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String INSTANT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.%A]+(Z|[+-][0-9:]+)";
    private static final String DIGEST = "sha256:[0-9a-f]{64}";

    private Blur() {}

    static String ofTimes(String text) {
        return text.replaceAll(INSTANT, "<instant>");
    }

    /** A fact's digest names the instant at which it was read. */
    static String ofDigests(String text) {
        return text.replaceAll(DIGEST, "<digest>");
    }

    /** Ids of what was just made, and digests of documents that name an id. */
    static String ofIds(String text) {
        return ofDigests(text.replaceAll(UUID, "<id>"));
    }
}
