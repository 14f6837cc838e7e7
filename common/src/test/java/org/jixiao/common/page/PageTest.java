package org.jixiao.common.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jixiao.common.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void thePageAfterTheLastRowBeginsWhereItEnded() {
        var query = PageQuery.of(2, null);
        var page = Page.of(List.of("a", "b", "c"), query, Page.link("/things", "unit", "725001"), key -> key);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).startsWith("/things?unit=725001&cursor=");
        var cursor = page.next().substring(page.next().indexOf("cursor=") + "cursor=".length());
        assertThat(PageQuery.of(2, cursor).after()).isEqualTo("b");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b"), PageQuery.of(2, null), "/things?cursor=", key -> key)
                        .next())
                .isNull();
    }

    @Test
    void aLinkKeepsItsFiltersAndEscapesThem() {
        assertThat(Page.link("/things", "name", "藁城 区", "region", null, "limit", 5))
                .isEqualTo("/things?name=%E8%97%81%E5%9F%8E+%E5%8C%BA&limit=5&cursor=");
    }

    @ParameterizedTest(name = "{0} rows a page are refused")
    @ValueSource(ints = {-1, 0, 201})
    void aPageIsNeitherEmptyNorUnbounded(int limit) {
        assertThatThrownBy(() -> PageQuery.of(limit, null)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "bm8tdXVpZA"})
    void aForgedCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> PageQuery.of(null, cursor).afterId()).isInstanceOf(Refusal.class);
    }
}
