package org.jixiao.crash.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jixiao.crash.write.Ground;
import org.jixiao.crash.write.Wire;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/** The same books as the services show them to a person: what callers see must be what the database holds. */
public final class PublicReading {

    private final Wire wire;
    private final Ground ground;
    private final List<String> breaches = new ArrayList<>();

    public PublicReading(Wire wire, Ground ground) {
        this.wire = wire;
        this.ground = ground;
    }

    public List<String> breachesAgainst(Books books) {
        var payments = new HashMap<String, String>();
        books.payments().forEach(row -> payments.put(row.id(), row.voucherNo() + " " + row.amount()));
        compare(
                "支付台账",
                payments,
                listed(
                        Service.BUDGET,
                        Person.FINANCE_CLERK,
                        "/api/v1/payments",
                        row -> text(row, "voucherNo", "amount")));
        var batches = new HashMap<String, String>();
        books.batches().forEach(row -> batches.put(row.id(), row.name() + " " + row.status() + " " + row.entries()));
        compare(
                "发放批次",
                batches,
                listed(
                        Service.BENEFICIARY,
                        Person.CLERK_725001,
                        "/api/v1/delivery-batches",
                        row -> text(row, "name", "status", "entries")));
        countDeliveries(books);
        compareLines(books);
        return breaches;
    }

    private void countDeliveries(Books books) {
        var counted = listed(Service.BENEFICIARY, Person.CLERK_725001, "/api/v1/deliveries", row -> "")
                .size();
        var expected =
                books.batches().stream().mapToInt(Books.Batch::deliveries).sum();
        if (counted != expected) {
            breaches.add("接口列出的发放有 %d 笔，数据库有 %d 笔".formatted(counted, expected));
        }
    }

    private void compareLines(Books books) {
        var seen = new HashMap<String, BigDecimal>();
        walk(Service.BUDGET, Person.FINANCE_CLERK, "/api/v1/budgets", budget -> budget.path("lines")
                .forEach(line -> seen.put(
                        line.path("id").asText(),
                        new BigDecimal(line.path("spent").asText()))));
        for (var line : books.lines()) {
            if (seen.get(line.id()) == null || seen.get(line.id()).compareTo(line.spent()) != 0) {
                breaches.add("接口所示预算行 %s 的执行数 %s，数据库 %s".formatted(line.id(), seen.get(line.id()), line.spent()));
            }
        }
    }

    private void compare(String what, Map<String, String> held, Map<String, String> shown) {
        var all = new TreeSet<>(held.keySet());
        all.addAll(shown.keySet());
        for (var id : all) {
            if (!Objects.equals(held.get(id), shown.get(id))) {
                breaches.add("%s %s：数据库为 %s，接口为 %s".formatted(what, id, held.get(id), shown.get(id)));
            }
        }
    }

    private interface Telling {
        String of(JsonNode row);
    }

    private Map<String, String> listed(Service service, Person by, String path, Telling telling) {
        var rows = new HashMap<String, String>();
        walk(service, by, path, row -> {
            var id = row.path("id").asText();
            if (rows.put(id, telling.of(row)) != null) {
                breaches.add("%s 把 %s 列了两次".formatted(path, id));
            }
        });
        return rows;
    }

    private void walk(Service service, Person by, String path, Consumer<JsonNode> reader) {
        var next = "%s?region=%s&unit=%s&fiscalYear=%d&limit=200"
                .formatted(path, Ground.REGION, Ground.UNIT, ground.fiscalYear());
        while (next != null) {
            var page = wire.read(by, service, next).json();
            page.path("items").forEach(reader);
            next = page.path("next").textValue();
        }
    }

    private static String text(JsonNode row, String... names) {
        var words = new ArrayList<String>();
        for (var name : names) {
            words.add(row.path(name).asText());
        }
        return String.join(" ", words);
    }
}
