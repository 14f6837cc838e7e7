package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever keeps a log of addresses must not keep persons with it: these travel in bodies alone. */
public interface Addresses {

    Pattern PERSONAL =
            Pattern.compile("(?i).*(identity|idcard|idnumber|card|account|bank|phone|mobile|telephone|birth|address"
                    + "|village|name|person|member).*");

    /** Of a person by what it is, whatever it is called. */
    Pattern PERSONAL_TYPE = Pattern.compile("(?i).*(IdentityNumber|BankCard|PersonName|Phone|Member|Household)$");

    /** Names of facts, not of persons. */
    Set<String> ALLOWED = Set.of("/api/v1/facts/{name}?name");

    @Test
    default void noPersonIsNamedInAnAddress() {
        var personal = new TreeSet<String>();
        Published.document().path("paths").properties().forEach(path -> path.getValue()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    var address = path.getKey() + "?" + parameter.path("name").asText();
                    if (!parameter.path("in").asText().equals("header")
                            && isPersonal(parameter)
                            && !ALLOWED.contains(address)) {
                        personal.add(address);
                    }
                })));

        assertThat(personal).isEmpty();
    }

    private static boolean isPersonal(JsonNode parameter) {
        var schema = parameter.path("schema");
        return PERSONAL.matcher(parameter.path("name").asText()).matches()
                || PERSONAL_TYPE.matcher(schema.path("$ref").asText()).matches()
                || schema.has("x-data-class")
                || Published.contract().resolved(schema).has("x-data-class");
    }
}
