package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import org.jixiao.common.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ProblemSlugsTest {

    @Test
    void everyRefusalHasItsOwnSlugAndAChineseTitle() throws ClassNotFoundException {
        var slugs = new ArrayList<String>();
        for (var type : new ClassFileImporter().importPackages("org.jixiao")) {
            if (type.isEnum() && type.isAssignableTo(ProblemType.class)) {
                for (var constant : Class.forName(type.getName()).getEnumConstants()) {
                    var problem = (ProblemType) constant;
                    slugs.add(problem.slug());
                    assertThat(problem.status()).as(problem.slug()).isBetween(400, 599);
                    assertThat(problem.title().zh()).as(problem.slug()).matches(".*\\p{IsHan}.*");
                }
            }
        }

        assertThat(slugs).doesNotHaveDuplicates().hasSizeGreaterThan(30).allSatisfy(slug -> assertThat(slug)
                .matches("[a-z]+(-[a-z]+)*"));
    }
}
