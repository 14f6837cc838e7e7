package org.jixiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jixiao.local.service.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarvestTest {

    private static final String ID = "0192f0c0-0000-7000-8000-00000000000";

    private final Harvest harvest = new Harvest();
    private final SplittableRandom random = new SplittableRandom(1);

    @ParameterizedTest(name = "{0} is one of {1}: {2}")
    @CsvSource({
        "payment, payments, true",
        "batch, delivery-batches, true",
        "targetSet, target-sets, true",
        "entry, entries, true",
        "line, lines, true",
        "project, programmes, false",
        "unit, budgets, false"
    })
    void aPropertyRefersToTheCollectionOfItsName(String property, String collection, boolean refers) {
        assertThat(Nouns.refersTo(property, collection)).isEqualTo(refers);
    }

    @Test
    void anIdThatAListAnsweredIsUsedForItsPathAndForThePropertyOfItsName() {
        learn(Service.BUDGET, "projects", "{'items': [{'id': '" + ID + "1', 'version': 3, 'unit': '725001'}]}");
        var project = harvest.of(random, Service.BUDGET, "projects");
        assertThat(project.id()).isEqualTo(ID + 1);
        assertThat(project.etag()).isEqualTo("\"v3\"");
        assertThat(harvest.speaking(random, List.of("project", "unit")).value("project"))
                .isEqualTo(ID + 1);
    }

    @Test
    void aRecordWithinARecordKnowsTheOneAroundIt() {
        learn(Service.EVALUATION, "target-sets", "{'id': '" + ID + "1', 'indicators': [{'id': '" + ID + "2'}]}");
        var indicator = harvest.of(random, Service.EVALUATION, "indicators");
        assertThat(indicator.value("indicator")).isEqualTo(ID + 2);
        assertThat(indicator.value("targetSet")).isEqualTo(ID + 1);
    }

    @Test
    void whatWasMovedOnIsFoundInItsNewState() {
        learn(Service.BENEFICIARY, "deliveries", "{'items': [{'id': '" + ID + "1'}, {'id': '" + ID + "2'}]}");
        harvest.moved(Service.BENEFICIARY, "deliveries", ID + 1, json("{'status': 'requested'}"));
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> harvest.of(random, Service.BENEFICIARY, "deliveries"))
                        .filter(delivery -> "requested".equals(delivery.value("status")))
                        .count())
                .isBetween(20L, 80L);
    }

    @Test
    void whatIsKeptStaysBounded() {
        for (var i = 0; i < 2000; i++) {
            learn(Service.BUDGET, "payments", "{'id': 'payment" + i + "'}");
        }
        assertThat(IntStream.range(0, 5000)
                        .mapToObj(i ->
                                harvest.of(random, Service.BUDGET, "payments").id())
                        .distinct()
                        .count())
                .isLessThanOrEqualTo(400);
    }

    private void learn(Service service, String collection, String answer) {
        harvest.learn(service, collection, json(answer), null);
    }

    private static JsonNode json(String text) {
        return Judge.json(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
