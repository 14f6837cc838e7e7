package org.jixiao.report.rendition;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jixiao.report.rendering.HtmlRenderer;

/** A file as an answer. What a browser shows by itself carries the policy that keeps it from doing anything else. */
public final class FileAnswer {

    private final ResponseBuilder answer;

    private FileAnswer(ResponseBuilder answer) {
        this.answer = answer;
    }

    public static FileAnswer of(byte[] content, FileFormat format) {
        var answer = Response.ok(content).type(format.mediaType());
        if (format == FileFormat.HTML) {
            answer.header("Content-Security-Policy", HtmlRenderer.policyOf(content));
        }
        return new FileAnswer(answer);
    }

    /** @param disposition {@code inline} to be looked at, {@code attachment} to be kept */
    public FileAnswer named(String fileName, String disposition) {
        var name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        answer.header("Content-Disposition", disposition + "; filename*=UTF-8''" + name);
        return this;
    }

    public Response withDigest(String sha256) {
        return answer.header("ETag", "\"" + sha256 + "\"").build();
    }
}
