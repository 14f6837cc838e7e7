package org.jixiao.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontSetTest {

    private static final FontSet FONTS = FontSet.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"喆", "祎", "堃", "赟", "昇", "㎡", "𠮷"})
    void aNameCharacterThatTheFaceLacksComesFromWenKai(String character) {
        var glyph = FONTS.glyph(Face.FANG_SONG, character.codePointAt(0));

        assertThat(glyph.font()).isEqualTo(Face.KAI);
        assertThat(glyph.missing()).isFalse();
        assertThat(glyph.width()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void theNameOfTheDistrictIsInEveryFace(Face face) {
        assertThat(FONTS.glyph(face, '藁').font()).isEqualTo(face);
    }

    @Test
    void digitsAreHalfAsWideAsCharacters() {
        assertThat(FONTS.glyph(Face.FANG_SONG, '7').width()).isEqualTo(0.5);
    }

    @Test
    void quotationMarksAreFullWidthInEveryFace() {
        for (var face : Face.values()) {
            assertThat(FONTS.glyph(face, '“').width()).isEqualTo(1);
        }
    }

    @Test
    void whatNoFontHasIsMarkedAndNotPassedOver() {
        var glyph = FONTS.glyph(Face.HEI, 0x1F600);

        assertThat(glyph.missing()).isTrue();
        assertThat(Character.toString(glyph.drawn())).isEqualTo("〓");
        assertThat(glyph.codePoint()).isEqualTo(0x1F600);
    }
}
