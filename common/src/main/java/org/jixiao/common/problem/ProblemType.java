package org.jixiao.common.problem;

/** One kind of refusal. Its slug is part of the API and never changes; each feature lists its own in an enum. */
public interface ProblemType {

    /** HTTP status, 4xx or 5xx. */
    int status();

    /** Kebab-case, unique over all services, the last segment of the problem's {@code type}. */
    String slug();

    Text title();
}
