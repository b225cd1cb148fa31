package dev.byline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

/** Keeps the house in order: three floors, arrows that only go down, and no shortcuts to the database. */
@AnalyzeClasses(packages = "dev.byline", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {

    private static final String[] EDGES = { "reader", "desk", "wordpress", "importer", "feed", "search", "webhook",
            "privacy" };

    @ArchTest
    static final ArchRule arrows_only_go_down = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("edges").definedBy("dev.byline.reader..", "dev.byline.desk..", "dev.byline.wordpress..",
                    "dev.byline.importer..", "dev.byline.feed..", "dev.byline.search..", "dev.byline.webhook..",
                    "dev.byline.privacy..")
            .layer("comment").definedBy("dev.byline.comment..")
            .layer("article").definedBy("dev.byline.article..")
            .layer("author and taxonomy").definedBy("dev.byline.author..", "dev.byline.taxonomy..")
            .layer("ground").definedBy("dev.byline.http..", "dev.byline.pagecache..", "dev.byline.security..",
                    "dev.byline.text..", "dev.byline.data..", "dev.byline.mail..")
            .whereLayer("edges").mayNotBeAccessedByAnyLayer()
            .whereLayer("comment").mayOnlyBeAccessedByLayers("edges")
            .whereLayer("article").mayOnlyBeAccessedByLayers("edges", "comment")
            .whereLayer("author and taxonomy").mayOnlyBeAccessedByLayers("edges", "comment", "article");

    @ArchTest
    static final ArchRule rooms_do_not_depend_on_each_other_in_circles =
            slices().matching("dev.byline.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_class_lies_in_a_known_room = classes().should().resideInAnyPackage(
            "dev.byline", "dev.byline.http..", "dev.byline.pagecache..", "dev.byline.security..", "dev.byline.text..",
            "dev.byline.data..", "dev.byline.mail..", "dev.byline.author..", "dev.byline.taxonomy..", "dev.byline.article..",
            "dev.byline.comment..", "dev.byline.reader..", "dev.byline.desk..", "dev.byline.wordpress..",
            "dev.byline.importer..", "dev.byline.feed..", "dev.byline.search..", "dev.byline.webhook..",
            "dev.byline.privacy..");

    @ArchTest
    static void edges_do_not_know_each_other(JavaClasses all) {
        for (String one : EDGES) {
            for (String other : EDGES) {
                if (!one.equals(other) && !(one.equals("wordpress") && other.equals("search"))) {
                    noClasses().that().resideInAPackage("dev.byline." + one + "..")
                            .should().dependOnClassesThat().resideInAPackage("dev.byline." + other + "..")
                            .allowEmptyShould(true).check(all);
                }
            }
        }
    }

    @ArchTest
    static final ArchRule the_text_room_stands_alone = noClasses().that().resideInAPackage("dev.byline.text..")
            .should().dependOnClassesThat(DescribedPredicate.describe("lie in another room",
                    (JavaClass type) -> type.getPackageName().startsWith("dev.byline.")
                            && !type.getPackageName().startsWith("dev.byline.text")));

    @ArchTest
    static final ArchRule resources_never_touch_an_entity_manager = noClasses().that().areAnnotatedWith(Path.class)
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule entities_never_appear_in_a_resource_method = methods().that()
            .areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().arePublic()
            .should(new ArchCondition<>("take and return no entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean leaks = method.getRawReturnType().isAnnotatedWith(Entity.class)
                            || method.getRawParameterTypes().stream().anyMatch(type -> type.isAnnotatedWith(Entity.class));
                    events.add(new SimpleConditionEvent(method, !leaks, method.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule names_say_something = noClasses().should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto)");

    @ArchTest
    static final ArchRule no_room_is_a_drawer_for_odds_and_ends = noClasses().should()
            .resideInAnyPackage("..impl..", "..dto..", "..util..", "..utils..", "..common..", "..helper..");
}
