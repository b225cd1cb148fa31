package dev.byline.comment.spam.filter;

import java.util.HashMap;
import java.util.Map;

/** The rules of the {@link Corpus}' grammar: what may stand for each slot. */
final class CorpusWords {

    private static final Map<String, String[]> RULES = new HashMap<>();

    private CorpusWords() {
    }

    static String[] of(String slot) {
        return RULES.get(slot);
    }

    private static void rule(String slot, String... choices) {
        RULES.put(slot, choices);
    }

    static {
        rule("first", "Ada", "Omar", "Lena", "Rita", "Tom", "Noor", "Jonas", "Mia", "Pavel", "Grace", "Ivo", "Sara");
        rule("last", "Lind", "Hale", "Moreau", "Okafor", "Brandt", "Silva", "Novak", "Reyes", "Kaur", "Weiss", "Dunne");
        rule("brand", "Best Deals", "Lucky Spin", "Essay Pro", "Crypto Signals", "Cheap Meds", "Rank Booster",
                "Quick Loans", "Bonus Hunter", "Health Store", "Trade Expert");
        rule("place", "the harbour", "the town hall", "our school", "the old market", "the island", "the clinic",
                "the library", "the station", "North Street", "the stadium", "the university");
        rule("topic", "the ferry", "the budget", "the new timetable", "the casino licence", "the rent cap",
                "the hospital", "the bridge", "the vaccine rules", "the bitcoin tax", "the exam reform", "the merger",
                "online gambling", "the loan scheme", "the website of the council", "the election");
        rule("person", "the mayor", "the minister", "the author", "my neighbour", "the director", "a nurse I know",
                "my daughter", "the union", "the spokesman", "our doctor", "everybody", "the council");
        rule("feel", "wrong", "about right", "hard to believe", "long overdue", "a mistake", "fair", "too simple",
                "the wrong way round", "brave", "misleading", "worth a try");
        rule("act", "voted against", "promised", "forgot", "paid for", "complained about", "explained", "ignored",
                "wrote about", "closed", "defended", "asked about", "apologised for");
        rule("time", "last year", "in 2019", "for months", "every winter", "yesterday", "ten years ago", "on Monday",
                "since March", "next week", "before the election");
        rule("remark", "I think what {person} said about {topic} is {feel}.", "{time} {person} {act} {topic} too.",
                "Has anybody asked {person} why {topic} costs so much?", "We live near {place} and {topic} changed a lot.",
                "You write that {person} {act} {topic}, but that was {time}.",
                "If {topic} goes through, {place} will be empty by then.",
                "My experience with {topic} is that {person} never listens.",
                "That is {feel}, and I say so as somebody who works at {place}.",
                "Sorry, but {topic} is {feel}.", "The second paragraph is {feel}: {person} {act} it {time}.",
                "How long will {topic} take, and who pays?", "I was at {place} {time} and nobody mentioned {topic}.",
                "Compare {topic} with what they did at {place}.", "There is a typo in the name of {place}.",
                "{person} {act} {topic} and then blamed {person}.", "Why is there no word about {place} in here?",
                "Somebody should ask {person} about {place} again.", "I disagree with {first} above, {topic} is {feel}.");
        rule("touchy", "The casino at {place} got its licence {time}, and now gambling ads are everywhere.",
                "I lost money on bitcoin {time}, so please do not call crypto an investment.",
                "As a pharmacist I can tell you that no pill, viagra included, should be bought online.",
                "My doctor prescribed cialis for blood pressure and I see nothing funny in that.",
                "These comments used to be full of \"earn $5000 a week from home\" spam, thanks for cleaning up.",
                "Students buy essays online because the exam reform at {place} left them no time.",
                "A loan at nine per cent is not cheap, whatever {person} says about credit.",
                "Half of the traffic on that website is bots, and the ranking on Google shows it.",
                "Somebody here offered me a free bonus if I clicked a link. Please delete that.",
                "Online gambling took my brother's savings, about $20,000 in the end.",
                "Best price or not, generic pills need a prescription here.",
                "They call it passive income; my grandfather called it rent.",
                "I play poker with friends at {place}, win or lose, and no jackpot was ever needed.",
                "Dating sites are {feel}, but I met my wife on one.");
        rule("praise", "Great article, thanks for writing about {topic}.", "Thank you for this, very informative.",
                "I really enjoyed reading this.", "Well said.", "This is the best piece on {topic} so far.",
                "Very useful information, I shared it with friends.", "Good read, I will come back to this site.",
                "Thanks for the interesting post about {topic}.", "Keep up the good work!");
        rule("short", "Thanks!", "Thank you, {first}.", "Well said.", "Exactly.", "No.", "I agree with {first}.",
                "Nonsense.", "Source?", "Same here at {place}.", "Finally!", "This. So much this.", "First!",
                "Great post, thanks.", "+1", "What about {topic}?");
        rule("source", "Source: https://www.council.example/minutes/{number}",
                "See https://archive.example.org/{number} for the figures.", "More here: https://news.example/{number}",
                "The report is at https://www.ministry.example/report-{number}.pdf",
                "https://encyclopedia.example/{number} says otherwise.");
        rule("number", "2019", "4711", "88", "2024", "301", "17", "9001", "512");
        rule("hostword", "best", "pills", "casino", "lucky", "essay", "coin", "loan", "rank", "seo", "bonus", "meds",
                "trade", "fast", "cash", "spin", "write", "love", "deal", "top", "win");
        rule("link", "https://{host}/", "Visit https://{host}/?ref={number}", "<a href=\"https://{host}/go\">click here</a>",
                "Check my site https://{host}", "More info: https://{host}/promo and https://{host}/sale",
                "<a href=\"https://{host}\">{offer}</a> <a href=\"https://{host}\">{offer}</a> <a href=\"https://{host}\">"
                + "{offer}</a>");
        rule("offer", "buy viagra online", "online casino bonus", "essay writing service", "payday loans",
                "bitcoin doubler", "cheap backlinks", "meet singles", "free spins", "no prescription", "best price");
        rule("flattery", "I have been surfing online more than three hours today, yet I never found any interesting "
                + "article like yours.", "Your website is really cool and has a lot of valuable information, webmaster.",
                "I just stumbled upon your blog and wanted to say that I have truly enjoyed browsing your posts.",
                "What a post! I have bookmarked your website and will be checking back for new content.",
                "Hello admin, your site deserves to rank first page in Google, check my blog too.",
                "It is in point of fact a nice and helpful piece of info, please visit my homepage.",
                "Excellent weblog here! Also your site loads up fast, what host are you using?",
                "Pretty section of content, I acquire in fact enjoyed account your blog posts.");
        rule("pharma", "Buy generic viagra and cialis without prescription, best price and fast shipping.",
                "Our online pharmacy ships cheap pills worldwide, no prescription needed.",
                "Order {drug} online today, 70% discount, discreet delivery.",
                "{drug} 100mg only $0.99 per pill, guaranteed quality.",
                "Lose weight in two weeks with this natural supplement, doctors hate it.",
                "Cheap {drug} for sale, bonus pills with every order.");
        rule("drug", "viagra", "cialis", "tramadol", "xanax", "levitra", "phentermine");
        rule("casino", "Get a $500 welcome bonus and 200 free spins at the best online casino.",
                "Play slots online and win the jackpot today, no deposit needed.",
                "Our casino pays out in minutes, register now and claim your bonus code.",
                "I won ${number} last night on this betting site, try your luck!",
                "Best sports betting tips and odds, join free and win real money.",
                "Live roulette and poker with real dealers, sign up now for free spins.");
        rule("coins", "I invested $500 in bitcoin with {first} {last} and earned $8,500 in one week, contact her on "
                + "WhatsApp.", "Double your crypto in 24 hours, guaranteed profit with our trading signals.",
                "Join our Telegram channel for free crypto signals and earn passive income daily.",
                "I recovered my stolen coins thanks to this hacker, contact him for your lost wallet.",
                "Make $3000 per week working from home with this automated trading system.",
                "Forex and bitcoin trading made easy, start with a small deposit and withdraw daily.");
        rule("essays", "Hire professional essay writers, plagiarism free papers from $10 per page.",
                "Our essay writing service delivers assignments and dissertations on time, order now.",
                "Need help with homework? Cheap custom papers by expert writers, 24/7 support.",
                "Buy a dissertation online, money back guarantee and free revisions.");
        rule("loans", "Get an instant payday loan with no credit check, apply online in minutes.",
                "We offer loans at 3% interest to serious persons, contact us by email today.",
                "Bad credit? No problem, quick cash up to ${number}, apply now.",
                "Are you in need of an urgent loan? We give out guaranteed loans, apply today.");
        rule("traffic", "Buy real followers and backlinks, rank your website on the first page of Google.",
                "We provide SEO services and targeted traffic for your site, get a free audit.",
                "I can get your website 10,000 visitors per day, cheap guest posts and backlinks available.",
                "Increase your domain authority with our link building packages, order now.");
        rule("romance", "Hot singles in your area want to meet you tonight, join free.",
                "Powerful spell caster brought my husband back in 48 hours, contact him on WhatsApp today.",
                "I am lonely girl looking for serious man, write me, my photos are here.",
                "Dr {last} cured my herpes with herbal medicine, contact him by email for your cure.");
    }
}
