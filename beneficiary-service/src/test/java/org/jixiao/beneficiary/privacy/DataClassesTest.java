package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.beneficiary.ApiDescription;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataClassesTest extends BeneficiaryServiceTest {

    @Test
    void everyPropertyHasAReviewedClassAndEveryReviewedPropertyExists() {
        var reviewed = new TreeMap<>(DataClasses.reviewed());
        reviewed.keySet().removeIf(name -> name.startsWith("(answer) "));

        assertThat(ApiDescription.served().properties()).containsExactlyElementsOf(reviewed.keySet());
    }

    @Test
    void everyAnswerWithoutASchemaHasAReviewedClass() {
        assertThat(ApiDescription.served().operations().values().stream()
                        .filter(operation -> operation.method().equals("get"))
                        .filter(ApiDescription.Operation::answersWithoutSchema)
                        .map(ApiDescription.Operation::id))
                .allSatisfy(id -> assertThat(DataClasses.reviewed()).containsKey("(answer) " + id));
    }

    @Test
    void thePersonalOnesAreMarkedInTheDescription() {
        var marked = ApiDescription.served().marked();

        assertThat(marked).isEqualTo(personal());
        assertThat(marked).containsEntry("DisclosedValue value", 3).containsEntry("MemberView name", 2);
    }

    /** What is whole in a request, or tells of bereavement or of a child, is the most sensitive class. */
    @Test
    void identityNumbersCategoriesAndChildrenAreOfTheThirdClass() {
        for (var property : new String[] {
            "NewMember identityNumber",
            "NewMember name",
            "LookUpHousehold identityNumber",
            "HouseholdView categories",
            "MemberView insuredChild"
        }) {
            assertThat(DataClasses.reviewed()).containsEntry(property, 3);
        }
    }

    private static Map<String, Integer> personal() {
        var personal = new TreeMap<>(DataClasses.reviewed());
        personal.values().removeIf(level -> level < 2);
        personal.keySet().removeIf(name -> name.startsWith("(answer) "));
        return personal;
    }
}
