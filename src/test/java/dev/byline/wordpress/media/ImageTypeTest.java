package dev.byline.wordpress.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageTypeTest {

    @Test
    void the_address_tells_file_title_and_type() {
        assertThat(ImageType.of("https://img.example/a/Photo.JPEG?w=3.png#x")).isEqualTo("image/jpeg");
        assertThat(ImageType.file("https://img.example/a/Photo.JPEG?w=3.png#x")).isEqualTo("Photo.JPEG");
        assertThat(ImageType.title("https://img.example/a/Old%20+Town.webp")).isEqualTo("Old +Town");
        assertThat(ImageType.title("https://img.example/a/100%.png")).isEqualTo("100%");
    }

    @Test
    void nothing_is_made_up_where_the_address_does_not_tell() {
        assertThat(ImageType.of("https://img.example/photo?id=5")).isEmpty();
        assertThat(ImageType.file("https://img.png")).isEmpty();
        assertThat(ImageType.of("https://img.png")).isEmpty();
    }
}
