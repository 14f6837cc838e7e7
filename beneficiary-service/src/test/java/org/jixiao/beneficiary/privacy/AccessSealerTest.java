package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessSealerTest extends BeneficiaryServiceTest {

    @Inject
    AccessSealer sealer;

    @Test
    void theRootOfTheRecordsOfAccessIsInTheUnitsChain() throws Exception {
        givenReads("746001", 3);

        sealer.seal();

        var seals = seals("746001");
        assertThat(seals).hasSize(1);
        var records = records("746001");
        var sealed = records.stream().filter(record -> record.has("seal")).toList();
        assertThat(sealed)
                .hasSize(seals.get(0).path("content").path("rows").asInt())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(record ->
                        assertThat(record.path("seal")).isEqualTo(seals.get(0).path("entityId")));
        var root = MerkleTree.root(
                sealed.stream().map(record -> record.path("content").asText()).toList());
        assertThat(seals.get(0).path("content").path("root").asText())
                .isEqualTo(HexFormat.of().formatHex(root));
    }

    @Test
    void whatCameInSinceIsShownAsNotSealedAndSealedNextTime() throws Exception {
        givenReads("746002", 1);
        sealer.seal();
        givenReads("746002", 2);

        assertThat(records("746002").stream().filter(record -> !record.has("seal")))
                .hasSize(2);
        sealer.seal();
        assertThat(seals("746002")).hasSize(2);
        assertThat(records("746002").stream().filter(record -> !record.has("seal")))
                .isEmpty();
    }

    @Test
    void sealersAtOnceSealEachRecordOnce() throws Exception {
        givenReads("746003", 8);
        var pool = Executors.newFixedThreadPool(4);
        Callable<Integer> sealing = sealer::seal;
        for (var one : pool.invokeAll(List.of(sealing, sealing, sealing, sealing))) {
            one.get();
        }
        pool.shutdown();
        assertThat(sealer.seal()).isZero();

        var rows = 0;
        for (var seal : seals("746003")) {
            rows += seal.path("content").path("rows").asInt();
        }
        assertThat(records("746003").stream().filter(record -> record.has("seal")))
                .hasSize(rows);
    }

    @Test
    void nobodyElseExportsTheRecordsAndNobodyThoseOfOthers() {
        refused(
                as(Tokens.clerk("746001"))
                        .get("/api/v1/disclosures/records?region=130109&unit=746001")
                        .then(),
                403,
                "forbidden");
        refused(
                as(Tokens.auditor())
                        .get("/api/v1/disclosures/records?region=140109&unit=746001")
                        .then(),
                404,
                "not-found");
    }

    private static void givenReads(String unit, int reads) {
        for (var i = 0; i < reads; i++) {
            as(Tokens.clerk(unit)).get("/api/v1/households").then().statusCode(200);
        }
    }

    private static List<JsonNode> seals(String unit) throws Exception {
        var seals = new ArrayList<JsonNode>();
        for (var entry : lines("/api/v1/audit-entries?region=130109&unit=" + unit)) {
            if (entry.path("act").asText().equals("access-sealed")) {
                seals.add(new ObjectMapper().readTree(entry.path("content").asText()));
            }
        }
        return seals;
    }

    /** The export itself is recorded for the auditor's own units, not for this one. */
    private static List<JsonNode> records(String unit) throws Exception {
        var records = lines("/api/v1/disclosures/records?region=130109&unit=" + unit);
        records.removeIf(record -> record.path("content").asText().contains("access-log"));
        return records;
    }

    private static List<JsonNode> lines(String path) throws Exception {
        var answer = as(Tokens.auditor()).get(path);
        answer.then().statusCode(200).contentType("application/x-ndjson");
        var lines = new ArrayList<JsonNode>();
        for (var line :
                new String(answer.asByteArray(), StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
