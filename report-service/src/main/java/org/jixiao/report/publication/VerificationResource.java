package org.jixiao.report.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** For whoever holds a paper with a QR code or a file: without a token. */
@Path("/api/v1/verifications")
@Tag(name = "verifications", description = "查验：文件是否由本系统出具，任何人可问")
public class VerificationResource {

    private static final String HEX = "[0-9a-f]{64}";

    private final Verifications verifications;

    VerificationResource(Verifications verifications) {
        this.verifications = verifications;
    }

    @GET
    @PermitAll
    @Path("/{digest}")
    @Operation(
            operationId = "verifyFile",
            summary = "Ask whether a file comes from here",
            description = "按文件标识（页脚、二维码）或文件的 SHA-256 查验，无须登录；不含个人信息")
    public VerificationView verify(
            @PathParam("digest")
                    @Parameter(
                            description = "64 位十六进制数，可带 sha256: 前缀",
                            schema = @Schema(pattern = "^(sha256:)?[0-9a-f]{64}$"))
                    String digest) {
        var hex = digest.startsWith(Digest.PREFIX) ? digest.substring(Digest.PREFIX.length()) : digest;
        if (!hex.matches(HEX)) {
            throw Refusal.invalid("{digest}", "Digest", "摘要为 64 位十六进制数（小写）", "A digest has 64 hexadecimal digits");
        }
        return verifications
                .of(Digest.PREFIX + hex)
                .orElseThrow(() -> Refusal.of(
                        CommonProblem.NOT_FOUND,
                        "本系统没有出具过这个文件；如果手中是电子文件，它可能已被改动",
                        "No such file was made here, or it was changed"));
    }
}
