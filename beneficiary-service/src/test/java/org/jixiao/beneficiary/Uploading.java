package org.jixiao.beneficiary;

import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnce;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.jixiao.testkit.Tokens;

/** Files of banks and insurers as a clerk sends them. */
public final class Uploading {

    public static final String RETURNS = "发放标识,批次标识,户编号,结果,失败原因,银行日期\r\n";
    public static final String CLAIMS = "赔案号,保单号,被保险人证件号码,出险日期,住院天数,申请金额,赔付金额,赔付日期\r\n";

    private Uploading() {}

    /** @param collection {@code bank-returns} or {@code claims} */
    public static Response whenUploaded(String unit, String collection, String headings, String... lines) {
        var text = headings + String.join("\r\n", lines) + "\r\n";
        return asOnce(Tokens.clerk(unit))
                .contentType("text/csv")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + collection + "?region=130109&unit=" + unit);
    }

    public static String errors(String unit, Response upload) {
        return new String(
                as(Tokens.clerk(unit))
                        .accept("text/csv")
                        .get("/api/v1/uploads/" + upload.path("id") + "/errors")
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }
}
