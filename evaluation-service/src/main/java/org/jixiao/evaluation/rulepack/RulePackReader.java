package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.evaluation.scoring.Rules;

/** Reads a rule pack strictly: an unknown property, a number that is no decimal string or a failed example refuses it. */
public final class RulePackReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("decimals").addDeserializer(BigDecimal.class, new Decimals()))
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.READ_ENUMS_USING_TO_STRING,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RulePackReader() {}

    /** A pack that was read, checked and digested; the canonical JSON is what is stored. */
    public record Accepted(RulePack pack, String canonicalJson, String digest) {

        public Rules rules() {
            return pack.rules(digest);
        }
    }

    public static Accepted read(String json) {
        var pack = parse(json);
        var canonical = CanonicalJson.ofJson(json);
        var accepted = new Accepted(pack, canonical, Digest.text(Digest.sha256(canonical)));
        var faults = RulePackCheck.faults(pack, accepted.digest());
        if (!faults.isEmpty()) {
            throw new RulePackRefused(faults);
        }
        return accepted;
    }

    private static RulePack parse(String json) {
        try {
            return MAPPER.readValue(json, RulePack.class);
        } catch (JsonProcessingException unreadable) {
            throw new RulePackRefused(List.of(unreadable.getOriginalMessage()));
        }
    }

    /** Checks the form before it parses: {@code 1e999999999} must not become a number at all. */
    private static final class Decimals extends StdDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;
        private static final Pattern FORM = Pattern.compile("-?\\d{1,16}(\\.\\d{1,6})?");

        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getText();
            if (!FORM.matcher(text).matches()) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", "not a decimal number");
            }
            return new BigDecimal(text);
        }
    }
}
