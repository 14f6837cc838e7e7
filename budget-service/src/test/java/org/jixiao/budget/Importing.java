package org.jixiao.budget;

import static io.restassured.RestAssured.given;
import static org.jixiao.testkit.Api.as;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jixiao.testkit.Tokens;

/** Payment files as a finance clerk uploads them, and what comes of them. */
public final class Importing {

    public static final String HEADINGS = "单位代码,预算年度,项目代码,功能分类科目编码,部门经济分类科目编码,资金来源,预算行标识,支付日期,金额,凭证号,摘要,付款备注\r\n";

    private Importing() {}

    /** From the line of {@link Given#basic}, with a column of the caller's own. */
    public static String row(String unit, String amount, String paidOn, String voucherNo) {
        return String.join(
                        ",",
                        unit,
                        "2025",
                        "",
                        "2100716",
                        "30101",
                        "一般公共预算拨款",
                        "",
                        paidOn,
                        amount,
                        voucherNo,
                        "示例支付",
                        "自用")
                + "\r\n";
    }

    public static String file(String... rows) {
        return HEADINGS + String.join("", rows);
    }

    /** The job when it has finished. */
    public static Response whenImported(String unit, String file) {
        return whenImported(Tokens.financeClerk(), unit, false, file);
    }

    public static Response whenImported(String token, String unit, boolean dryRun, String file) {
        var queued = whenUploaded(
                token, "?kind=payments&region=130109&unit=" + unit + "&dryRun=" + dryRun, "text/csv", utf8(file));
        queued.then().statusCode(202);
        return whenFinished(token, queued.header("Location"));
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Response whenUploaded(String token, String query, String type, byte[] file) {
        return whenUploaded(UUID.randomUUID().toString(), token, query, type, file);
    }

    public static Response whenUploaded(String key, String token, String query, String type, byte[] file) {
        return whenSent(key, token, "/api/v1/imports" + query, type, file);
    }

    public static Response whenSent(String key, String token, String path, String type, byte[] file) {
        return given().auth()
                .preemptive()
                .oauth2(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .header("Idempotency-Key", key)
                .body(file)
                .post(path);
    }

    public static Response whenFinished(String token, String location) {
        for (int attempt = 0; attempt < 400; attempt++) {
            var job = as(token).get(location);
            if (job.path("finishedAt") != null) {
                return job;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("the import did not finish");
    }
}
