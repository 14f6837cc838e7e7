package org.jixiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyAttackTest {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Api BUDGET = Fixtures.api(Service.BUDGET, 1);

    @ParameterizedTest
    @EnumSource(BodyAttack.class)
    void whatMustBeRefusedIsNeitherReadableNorAsPublished(BodyAttack attack) throws Exception {
        for (var seed = 0; seed < 50; seed++) {
            var draft = payment();
            var scene = new Scene(new SplittableRandom(seed), Service.BUDGET, null, 2025);
            assertThat(attack.spoil(draft, scene)).isTrue();
            assertThat(draft.mustBeRefused && isAsPublished(draft))
                    .as(draft.text())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(BodyAttack.class)
    void aBodyThatIsNoneIsLeftAlone(BodyAttack attack) {
        var read = BUDGET.contract().operation("GET", "/api/v1/payments").orElseThrow();
        var draft = new Draft(BUDGET, read, Person.AUDITOR);
        assertThat(attack.spoil(draft, new Scene(new SplittableRandom(1), Service.BUDGET, null, 2025)))
                .isFalse();
    }

    private static Draft payment() throws JsonProcessingException {
        var operation = BUDGET.contract().operation("POST", "/api/v1/payments").orElseThrow();
        var draft = new Draft(BUDGET, operation, Person.FINANCE_CLERK);
        draft.json = STRICT.readTree("""
                {"line": "0192f0c0-0000-7000-8000-000000000000", "amount": "1.00", "paidOn": "2025-03-18",
                 "voucherNo": "2025-001", "summary": "示例"}""");
        assertThat(isAsPublished(draft)).isTrue();
        return draft;
    }

    private static boolean isAsPublished(Draft draft) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(draft.body()))
                    .toString();
            STRICT.readTree(text);
            return !text.contains("\\u0000")
                    && BUDGET.contract().bodyViolations(draft.operation, text).isEmpty();
        } catch (CharacterCodingException | JsonProcessingException unreadable) {
            return false;
        }
    }
}
