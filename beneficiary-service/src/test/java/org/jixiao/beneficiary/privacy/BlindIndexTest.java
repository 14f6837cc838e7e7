package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

    @TempDir
    Path directory;

    private BlindIndex index;

    @BeforeEach
    void openTheStore() {
        index = indexOver(directory);
    }

    @Test
    void spellingsOfOneNumberMeetInOneIndex() {
        assertThat(indexOf("11010519491231002x"))
                .isEqualTo(indexOf("110105491231002"))
                .isEqualTo(indexOf("１１０１０５１９４９１２３１００２Ｘ"))
                .hasSize(32);
    }

    @Test
    void numbersThatDifferInOneDigitDoNotMeet() {
        assertThat(indexOf("110105491231002")).isNotEqualTo(indexOf("110105491231003"));
    }

    @Test
    void regionsAndKindsDoNotMeet() {
        var here = index.of("130109", "identity", "11010519491231002X");

        assertThat(index.of("130110", "identity", "11010519491231002X")).isNotEqualTo(here);
        assertThat(index.of("130109", "account", "11010519491231002X")).isNotEqualTo(here);
    }

    @Test
    void aRestartComputesTheSameIndexAndAnotherInstallationAnother() {
        var here = index.of("130109", "identity", "11010519491231002X");

        assertThat(indexOver(directory).of("130109", "identity", "11010519491231002X"))
                .isEqualTo(here);
        assertThat(indexOver(directory.resolve("other")).of("130109", "identity", "11010519491231002X"))
                .isNotEqualTo(here);
    }

    @Test
    void workersShareTheIndexWithoutHarm() {
        var expected = index.of("130109", "identity", "11010519491231002X");

        assertThat(IntStream.range(0, 4000)
                        .parallel()
                        .mapToObj(i -> index.of("130109", "identity", "11010519491231002X")))
                .allMatch(found -> java.util.Arrays.equals(found, expected));
    }

    private byte[] indexOf(String spelling) {
        return index.of("130109", "identity", IdentityNumber.of(spelling, TODAY).full());
    }

    private static BlindIndex indexOver(Path directory) {
        return new BlindIndex(
                new DataKeyStore(directory.resolve("keys"), MasterKey.createdOnce(directory.resolve("master.key"))));
    }
}
