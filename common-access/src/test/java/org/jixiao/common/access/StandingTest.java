package org.jixiao.common.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    /** The token: clerk and approver of units 725001 and 725002 in 130109, with one township. */
    private static final Actor TOKEN = new Actor(
            "s",
            "clerk-725001",
            "jixiao-web",
            Set.of(Role.CLERK, Role.APPROVER),
            new UnitScope("130109", Set.of("725001", "725002"), Set.of("130109100")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        all as in the token         | s | "clerk","approver"           | 130109 | "725001","725002" | 130109100 | true
        a role more                 | s | "clerk","approver","finance" | 130109 | "725001","725002" | 130109100 | true
        a role of another system    | s | "clerk","approver","x"       | 130109 | "725001","725002" | 130109100 | true
        the whole department        | s | "clerk","approver"           | 130109 | "725"             | 130109100 | true
        the whole province          | s | "clerk","approver"           | 13     | "*"               | 130109100 | true
        a role less                 | s | "clerk"                      | 130109 | "725001","725002" | 130109100 | false
        no role                     | s |                              | 130109 | "725001","725002" | 130109100 | false
        a unit less                 | s | "clerk","approver"           | 130109 | "725001"          | 130109100 | false
        no unit                     | s | "clerk","approver"           | 130109 |                   | 130109100 | false
        another region              | s | "clerk","approver"           | 130110 | "*"               | 130109100 | false
        no region                   | s | "clerk","approver"           |        | "*"               | 130109100 | false
        another township            | s | "clerk","approver"           | 130109 | "725001","725002" | 130109101 | false
        another person              | t | "clerk","approver"           | 130109 | "725001","725002" | 130109100 | false
        """)
    void aTokenMaySayLessThanWhatHoldsNowButNeverMore(
            String now, String subject, String roles, String region, String units, String township, boolean covers)
            throws JsonProcessingException {
        var standing = introspected("""
                {"active": true, "sub": "%s", "groups": [%s], "region": "%s", "units": [%s], "townships": "%s"}""".formatted(subject, or(roles), or(region), or(units), township));

        assertThat(standing.covers(TOKEN)).isEqualTo(covers);
    }

    @Test
    void everyUnitIsMoreThanAnyListOfUnits() throws JsonProcessingException {
        var wide = new Actor("s", "finance", "c", Set.of(), new UnitScope("130109", Set.of("*"), Set.of()));

        assertThat(introspected("{\"active\": true, \"sub\": \"s\", \"region\": \"130109\", \"units\": [\"725\"]}")
                        .covers(wide))
                .isFalse();
        assertThat(introspected("{\"active\": true, \"sub\": \"s\", \"region\": \"130109\", \"units\": \"*\"}")
                        .covers(wide))
                .isTrue();
    }

    /** Keycloak answers a disabled account and an ended session alike, and says nothing more. */
    @Test
    void whoIsNotActiveCoversNothing() throws JsonProcessingException {
        assertThat(introspected("{\"active\": false}").active()).isFalse();
        assertThat(introspected("{}").active()).isFalse();
        assertThat(introspected("{\"active\": false, \"sub\": \"s\"}").covers(Actor.NOBODY))
                .isFalse();
    }

    private static Standing introspected(String json) throws JsonProcessingException {
        return Standing.of(new ObjectMapper().readTree(json));
    }

    private static String or(String cell) {
        return cell == null ? "" : cell;
    }
}
