package org.jixiao.common.problem;

import java.util.Locale;

/** Refusals that belong to no feature. */
public enum CommonProblem implements ProblemType {
    INVALID_INPUT(400, "输入有误", "Invalid input"),
    UNREADABLE_ADDRESS(400, "请求地址无法读取，请检查百分号编码", "The address cannot be read: check its percent encoding"),
    UNREADABLE_BODY(400, "请求体无法读取", "The body cannot be read"),
    UNKNOWN_PARAMETER(400, "未知的查询参数", "Unknown query parameter"),
    IDEMPOTENCY_KEY_MISSING(400, "缺少 Idempotency-Key", "Idempotency-Key is missing"),
    UNAUTHENTICATED(401, "未登录或令牌无效", "No valid token"),
    FORBIDDEN(403, "无权执行此操作", "Not permitted"),
    OWN_ENTRY(403, "不能审批自己填报的内容", "Nobody approves what they entered"),
    NOT_FOUND(404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持的请求方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "不支持所要求的响应格式", "Not acceptable"),
    CONFLICT(409, "与已有记录冲突", "Conflict with what is recorded"),
    TWIN_IN_PROGRESS(409, "同一请求正在处理中", "The same request is being processed"),
    FUTURE_KNOWN_AT(409, "记录时点在未来", "knownAt lies in the future"),
    STALE_VERSION(412, "数据已被他人更新", "The record has changed since"),
    TOO_LARGE(413, "请求体过大", "The body is too large"),
    ADDRESS_TOO_LONG(414, "请求地址过长", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    KEY_REUSED(422, "Idempotency-Key 已用于另一请求", "Idempotency-Key was used for another request"),
    IF_MATCH_MISSING(428, "缺少 If-Match", "If-Match is missing"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE(431, "请求头过大", "The headers are too large"),
    INTERNAL(500, "系统内部错误", "Unexpected failure"),
    PEER_UNAVAILABLE(503, "依赖的服务暂不可用", "A service this one depends on does not answer"),
    UNAVAILABLE(503, "服务暂不可用", "Temporarily unavailable"),
    REFUSED(400, "请求被拒绝", "Request refused");

    private final int status;
    private final Text title;

    CommonProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }

    /** What the HTTP layer refused by itself, by its status alone. */
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : REFUSED;
        };
    }
}
