package org.jixiao.evaluation.rulepack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rule pack that ships with the service: 财预〔2020〕10号 with the alternatives of 财预〔2021〕101号. */
public final class NationalDefault {

    public static final String RESOURCE = "/rule-packs/national-default-2025.json";

    private NationalDefault() {}

    public static String json() {
        try (var stream = NationalDefault.class.getResourceAsStream(RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static RulePackReader.Accepted read() {
        return RulePackReader.read(json());
    }
}
