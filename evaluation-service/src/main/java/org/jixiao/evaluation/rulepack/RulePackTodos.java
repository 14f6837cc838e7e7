package org.jixiao.evaluation.rulepack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

/** A pack is a whole region's: unit '*'. */
@ApplicationScoped
class RulePackTodos implements TodoSource {

    private static final String DRAFTS = """
            select id, region_code, '*' as unit_code, name, waiting_since as since, cast(null as text) as owner,
                string_to_array(hands, ' ') as hands
            from rule_pack_draft where status = 'DRAFT'""";

    @Override
    public List<TodoKind> kinds() {
        return List.of(new TodoKind(
                "rule-pack-approval",
                "rule-pack",
                Role.FINANCE,
                new Text("规则集待发布", "Rule pack to be published"),
                "/api/v1/rule-packs/{id}/approval",
                DRAFTS));
    }
}
