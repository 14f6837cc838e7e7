package org.jixiao.budget.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jixiao.feed.RecordAddresses;

@ApplicationScoped
class BudgetAddresses implements RecordAddresses {

    @Override
    public Map<String, String> addresses() {
        return Map.ofEntries(
                Map.entry("adjustment", "/api/v1/adjustments/{id}"),
                Map.entry("budget", "/api/v1/budgets/{id}"),
                Map.entry("final-account", "/api/v1/final-accounts/{id}"),
                Map.entry("import", "/api/v1/imports/{id}"),
                Map.entry("payment", "/api/v1/payments/{id}"),
                Map.entry("payment-correction", "/api/v1/payment-corrections/{id}"),
                Map.entry("project", "/api/v1/projects/{id}"),
                Map.entry("reconciliation", "/api/v1/reconciliations/{id}"),
                Map.entry("unit", "/api/v1/units/{id}"));
    }
}
