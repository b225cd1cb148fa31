package dev.byline.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedNamesTest {

    @Test
    void letters_lose_their_case_and_their_marks() {
        assertThat(FoldedNames.of("\u00c9cole Na\u00efve \u0141\u00f3d\u017a")).isEqualTo("ecole naive \u0142odz");
        assertThat(FoldedNames.of("e\u0301cole")).isEqualTo("ecole");
        assertThat(FoldedNames.of("\u0416\u0423\u0420\u041d\u0410\u041b \u0391\u03b8\u03ae\u03bd\u03b1"))
                .isEqualTo("\u0436\u0443\u0440\u043d\u0430\u043b \u03b1\u03b8\u03b7\u03bd\u03b1");
        assertThat(FoldedNames.of("Vi\u1ec7t Nam")).isEqualTo("viet nam");
    }

    @Test
    void what_is_looked_for_is_no_pattern() {
        assertThat(FoldedNames.containing("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
    }
}
