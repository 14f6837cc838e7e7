package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
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

    /** For publication: the schema, P1–P10, and every worked example. */
    public static Accepted read(String json) {
        var accepted = draft(json);
        refuse(RulePackCheck.failedExamples(accepted.pack(), accepted.digest()));
        return accepted;
    }

    /** Read strictly and checked, but its worked examples may still fail. */
    static Accepted draft(String json) {
        refuse(RulePackSchema.faults(json));
        var accepted = parsed(json);
        refuse(RulePackCheck.faults(accepted.pack()));
        return accepted;
    }

    /** What was checked when it was published: whoever reads it compares the digest. */
    static Accepted parsed(String json) {
        var pack = parse(json);
        var canonical = CanonicalJson.ofJson(json);
        return new Accepted(pack, canonical, Digest.text(Digest.sha256(canonical)));
    }

    static List<PackFault> failedExamples(Accepted accepted) {
        return RulePackCheck.failedExamples(accepted.pack(), accepted.digest());
    }

    private static void refuse(List<PackFault> faults) {
        if (!faults.isEmpty()) {
            throw new RulePackRefused(faults);
        }
    }

    /** What this service stored when it had checked it. */
    public static Accepted stored(String json) {
        return parsed(json);
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored rule pack cannot be read", corrupt);
        }
    }

    private static RulePack parse(String json) {
        try {
            return MAPPER.readValue(json, RulePack.class);
        } catch (JsonProcessingException unreadable) {
            throw new RulePackRefused(List.of(new PackFault("", "J-json", "规则集无法读取", unreadable.getOriginalMessage())));
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
