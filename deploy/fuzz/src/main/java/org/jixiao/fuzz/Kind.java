package org.jixiao.fuzz;

/** What a generated request is meant to be. */
enum Kind {
    /** As the document wants it, with ids and values that the suite itself has answered. */
    VALID,
    /** One value on, or one step beyond, a published limit. */
    BOUNDARY,
    /** Against the document, the protocol or the reader behind it. */
    HOSTILE
}
