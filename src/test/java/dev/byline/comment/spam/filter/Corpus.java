package dev.byline.comment.spam.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A labelled corpus of comments, made by a seeded grammar: the same seed makes the same comments. It is meant to be
 * hard. Both kinds talk about the same things in the same words: readers quote spam, discuss casinos, pills and coins,
 * shout and link to sources; spam steals readers' sentences and praises the article before it comes to the point, or
 * hides its words in odd spellings. Some of either kind cannot be told from the other by its text.
 */
final class Corpus {

    /**
     * One comment.
     *
     * @param spam    its label
     * @param name    its writer
     * @param website the writer's website, {@code null} for none
     * @param text    as typed
     */
    record Labelled(boolean spam, String name, String website, String text) {
    }

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private final Random random;

    Corpus(long seed) {
        random = new Random(seed);
    }

    /** That many comments of either kind, in random order. */
    List<Labelled> comments(int ofEach) {
        List<Labelled> all = new ArrayList<>();
        for (int number = 0; number < ofEach; number++) {
            all.add(ham());
            all.add(spam());
        }
        java.util.Collections.shuffle(all, random);
        return all;
    }

    private Labelled ham() {
        StringBuilder text = new StringBuilder();
        int sentences = random.nextInt(10) < 2 ? 1 : 1 + random.nextInt(5);
        if (chance(12)) {
            text.append(fill("{short}"));
        } else {
            for (int number = 0; number < sentences; number++) {
                text.append(fill(chance(18) ? "{touchy}" : chance(10) ? "{praise}" : "{remark}")).append(' ');
            }
        }
        if (chance(14)) {
            text.append(fill("{source}"));
        }
        String typed = chance(5) ? text.toString().toUpperCase(java.util.Locale.ROOT) + "!!!" : text.toString().strip();
        return new Labelled(false, fill("{first} {last}"), chance(15) ? "https://" + fill("{last}").toLowerCase(
                java.util.Locale.ROOT) + ".example" : null, typed);
    }

    private Labelled spam() {
        String kind = pick("flattery", "flattery", "pharma", "casino", "casino", "coins", "essays", "loans", "traffic",
                "romance");
        StringBuilder text = new StringBuilder();
        // Spam that was written for the article: a reader's sentences, or praise, before the point.
        for (int number = chance(35) ? 1 + random.nextInt(2) : 0; number > 0; number--) {
            text.append(fill(chance(60) ? "{praise}" : "{remark}")).append(' ');
        }
        for (int number = 1 + random.nextInt(2); number > 0; number--) {
            text.append(fill("{" + kind + "}")).append(' ');
        }
        if (chance(70)) {
            text.append(fill("{link}"));
        }
        String typed = chance(15) ? disguised(text.toString()) : text.toString().strip();
        boolean nothingToSell = chance(2);
        return new Labelled(true, chance(60) ? fill("{first} {last}") : fill("{brand}"),
                chance(55) ? "https://" + host() : null, nothingToSell ? fill("{praise}") : typed);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String fill(String template) {
        Matcher slots = SLOT.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            slots.appendReplacement(filled, Matcher.quoteReplacement(slots.group(1).equals("host") ? host()
                    : fill(pick(CorpusWords.of(slots.group(1))))));
        }
        return slots.appendTail(filled).toString();
    }

    private String host() {
        return pick(CorpusWords.of("hostword")) + pick("", "-", "24", "-online", "777") + pick(CorpusWords.of("hostword"))
                + random.nextInt(40) + pick(".example", ".test", ".invalid", ".example.net");
    }

    /** Odd spellings of some words: v1agra, c-a-s-i-n-o, b0nus. */
    private String disguised(String text) {
        StringBuilder odd = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.length() > 4 && word.chars().allMatch(Character::isLetter) && chance(40)) {
                odd.append(chance(50) ? String.join(pick("-", ".", "*"), word.split(""))
                        : word.replace('i', '1').replace('o', '0').replace('a', '@').replace('s', '$'));
            } else {
                odd.append(word);
            }
            odd.append(' ');
        }
        return odd.toString().strip();
    }
}
