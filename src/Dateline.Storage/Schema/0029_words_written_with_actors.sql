-- Version 29: the program writes the words of an actor with it: a trigger took three times as long as the actor.
drop trigger actor_word_comes;
