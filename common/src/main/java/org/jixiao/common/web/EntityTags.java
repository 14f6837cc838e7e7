package org.jixiao.common.web;

import java.util.Map;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** The version of a record as an entity tag: {@code "v3"}. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** Every change of an existing record, workflow acts included, names the version that it was decided on. */
    public static void require(String ifMatch, long version) {
        require(ifMatch);
        if (!ifMatch.trim().equals(of(version))) {
            throw Refusal.of(
                    CommonProblem.STALE_VERSION,
                    "该数据已被更新，请重新读取后再操作",
                    "The record has changed since you read it; read it again",
                    Map.of("current", of(version)));
        }
    }

    static void require(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    CommonProblem.IF_MATCH_MISSING,
                    "请在 If-Match 中给出所读到的版本（ETag）",
                    "Send the ETag that you read in If-Match");
        }
    }
}
